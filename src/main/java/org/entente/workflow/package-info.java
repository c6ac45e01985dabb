/** Life cycles: a stage names the stages that may follow it. It keeps no state and is configured by nobody. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.entente.workflow;
