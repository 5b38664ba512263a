/** Assembles a report again from its evidence bundle, without the server. */
@org.jspecify.annotations.NullMarked
package org.lineproof.report.reassembly;
