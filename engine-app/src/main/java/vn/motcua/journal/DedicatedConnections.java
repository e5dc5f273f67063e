package vn.motcua.journal;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections that belong to no pool. */
@FunctionalInterface
interface DedicatedConnections {

    Connection open() throws SQLException;
}
