/** What makes a bundle an ASiC-E container, checked beside our own manifest and its signature. */
@NullMarked
package org.lineproof.evidence.check.container;

import org.jspecify.annotations.NullMarked;
