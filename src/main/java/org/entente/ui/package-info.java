/**
 * What every page is made of: the layout, the parts of pages, dates and numbers as a person reads them, and the headers that keep a page to
 * itself. It knows nothing of the field and asks nothing of any register: what stands in the rail is told to it by {@link org.entente.ui.Place}, what
 * is unread by {@link org.entente.ui.Unread}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "agencies", "text"})
package org.entente.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
