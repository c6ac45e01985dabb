/** PostgreSQL: embedded by default, or a server; roles, migrations and the two pools. No table is known here. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.entente.database;
