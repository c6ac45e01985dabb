/**
 * What every page is made of: the layout, the parts of pages, dates and numbers as a person reads them, and the headers that keep a page to
 * itself. It knows nothing of the field and of who may see what: who looks on is told to it by {@link org.entente.ui.Viewers}, what stands
 * in the rail by {@link org.entente.ui.Place}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"text"})
package org.entente.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
