/** What reports say of bundles of other organisations. */
@NullMarked
package org.lineproof.reporting.control.supplied;

import org.jspecify.annotations.NullMarked;
