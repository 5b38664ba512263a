/** API clients that send traces, and the AI systems that their spans belong to. */
@NullMarked
package org.lineproof.inference.entity.trace;

import org.jspecify.annotations.NullMarked;
