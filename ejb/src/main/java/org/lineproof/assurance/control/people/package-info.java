/** Checks of what people are told and can be told. */
@NullMarked
package org.lineproof.assurance.control.people;

import org.jspecify.annotations.NullMarked;
