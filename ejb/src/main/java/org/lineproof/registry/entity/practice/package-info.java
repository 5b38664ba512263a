/** What organisations lay down about an AI system, beyond what it is. */
@NullMarked
package org.lineproof.registry.entity.practice;

import org.jspecify.annotations.NullMarked;
