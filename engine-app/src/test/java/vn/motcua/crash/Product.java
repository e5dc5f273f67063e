package vn.motcua.crash;

import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running MotCua, of one node or several, and the back doors to its two servers. */
interface Product {

    /** Connections as the product's own role. */
    DataSource database() throws IOException;

    default JdbcClient sql() throws IOException {
        return JdbcClient.create(database());
    }

    /** The search node of this moment, reached as the product reaches it. */
    SearchCopy search() throws IOException;
}
