/** Who counts decisions independently of those who make them. */
@NullMarked
package org.lineproof.registry.entity.counting;

import org.jspecify.annotations.NullMarked;
