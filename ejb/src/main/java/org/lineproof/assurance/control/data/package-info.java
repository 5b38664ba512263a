/** Checks of the data behind models. */
@NullMarked
package org.lineproof.assurance.control.data;

import org.jspecify.annotations.NullMarked;
