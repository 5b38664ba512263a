/** Reads the catalogue files. */
@NullMarked
package org.lineproof.requirements.control;

import org.jspecify.annotations.NullMarked;
