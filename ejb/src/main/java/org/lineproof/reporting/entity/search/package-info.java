/** What is looked for among requested reports. */
@NullMarked
package org.lineproof.reporting.entity.search;

import org.jspecify.annotations.NullMarked;
