/** The law as data, for every component. */
@NullMarked
package org.lineproof.requirements.boundary;

import org.jspecify.annotations.NullMarked;
