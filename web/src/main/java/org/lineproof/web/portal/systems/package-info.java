/** AI systems: what is declared about them, what was seen of their training, and how to register one. */
@NullMarked
package org.lineproof.web.portal.systems;

import org.jspecify.annotations.NullMarked;
