/** Questions to one version of the law. */
@NullMarked
package org.lineproof.requirements.entity.search;

import org.jspecify.annotations.NullMarked;
