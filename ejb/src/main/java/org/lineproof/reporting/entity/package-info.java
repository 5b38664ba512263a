/** Requests, progress, files. */
@NullMarked
package org.lineproof.reporting.entity;

import org.jspecify.annotations.NullMarked;
