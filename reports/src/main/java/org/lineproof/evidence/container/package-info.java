/** The bundle as an ASiC-E container with CAdES (ETSI EN 319 162-1, EN 319 122-1), beside our own manifest and signature. */
@NullMarked
package org.lineproof.evidence.container;

import org.jspecify.annotations.NullMarked;
