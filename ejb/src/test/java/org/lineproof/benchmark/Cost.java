package org.lineproof.benchmark;

/**
 * What one row or receipt took, in nanoseconds.
 *
 * @param wall from the first to the last of them, by their number
 * @param program CPU of the threads that worked
 * @param database CPU of all processes of PostgreSQL
 */
public record Cost(double wall, double program, double database) {

    public double cpu() {
        return program + database;
    }
}
