/** Requests, standings, downloads and pin files. */
@NullMarked
package org.lineproof.reporting.boundary;

import org.jspecify.annotations.NullMarked;
