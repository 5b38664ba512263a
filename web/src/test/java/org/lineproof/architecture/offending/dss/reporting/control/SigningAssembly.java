package org.lineproof.architecture.offending.dss.reporting.control;

import eu.europa.esig.dss.model.DSSDocument;

/** Signatures belong to reporting.seal. */
public record SigningAssembly(DSSDocument signed) {}
