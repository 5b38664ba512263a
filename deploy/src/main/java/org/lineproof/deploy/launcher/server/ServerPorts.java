package org.lineproof.deploy.launcher.server;

/**
 * The ports of one Payara, all on the loopback address.
 *
 * @param http of the portal and the API
 * @param admin of the administration, used to deploy
 * @param grid of its data grid, which talks to itself only
 */
public record ServerPorts(int http, int admin, int grid) {}
