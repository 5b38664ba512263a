/** The policies of the current tenant. */
@NullMarked
package org.lineproof.assurance.control.policy;

import org.jspecify.annotations.NullMarked;
