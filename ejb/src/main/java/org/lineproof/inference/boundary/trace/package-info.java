/** Says which AI system an API client's spans belong to. */
@NullMarked
package org.lineproof.inference.boundary.trace;

import org.jspecify.annotations.NullMarked;
