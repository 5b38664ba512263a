/** What is said about the electronic seal of a report. */
@NullMarked
package org.lineproof.reporting.entity.seal;

import org.jspecify.annotations.NullMarked;
