/** What the facets of lineage events say about data sets and runs, read into values. */
@NullMarked
package org.lineproof.assurance.entity.dataset;

import org.jspecify.annotations.NullMarked;
