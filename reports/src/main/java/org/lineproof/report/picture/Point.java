package org.lineproof.report.picture;

/** A place in a picture, in points from its upper left corner; y grows downwards. */
public record Point(double x, double y) {}
