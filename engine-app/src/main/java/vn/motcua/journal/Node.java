package vn.motcua.journal;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Name of this running program among the nodes of the installation. */
final class Node {

    static final String NAME = host() + ":" + ProcessHandle.current().pid();

    private Node() {}

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
