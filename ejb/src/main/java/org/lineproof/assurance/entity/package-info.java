/** Cuts through the logs and what can be read from them. */
@NullMarked
package org.lineproof.assurance.entity;

import org.jspecify.annotations.NullMarked;
