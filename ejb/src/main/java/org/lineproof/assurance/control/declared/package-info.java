/** Checks of what is laid down about a system. */
@NullMarked
package org.lineproof.assurance.control.declared;

import org.jspecify.annotations.NullMarked;
