/** R04: the deployer's log extract. */
@NullMarked
package org.lineproof.reporting.control.r04;

import org.jspecify.annotations.NullMarked;
