package vn.motcua.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** What must hold outside MotCua before it starts anything; each failure is one sentence. */
final class Prerequisites {

    private static final String LOGIN_TIMEOUT_SECONDS = "15";

    private Prerequisites() {}

    static void check(Settings settings) {
        portIsFree(settings.address(), settings.port());
        database(settings);
    }

    /** The external database answers to its roles; nothing to look at with the embedded one. */
    static void database(Settings settings) {
        settings.database().ifPresent(database -> {
            connects(Setting.MOTCUA_DB_USER, database.url(), database.user(), database.password());
            if (!database.ownerUser().equals(database.user())) {
                connects(Setting.MOTCUA_DB_OWNER_USER, database.url(), database.ownerUser(), database.ownerPassword());
            }
        });
    }

    private static void portIsFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (BindException e) {
            throw StartFailure.because(
                    "The port " + port + " of " + address + " cannot be used (" + e.getMessage()
                            + "): stop the program that listens there, or set MOTCUA_PORT to another port.",
                    e);
        } catch (IOException e) {
            throw StartFailure.setting(
                    Setting.MOTCUA_ADDRESS.name(), "must be an IP address of this machine, not \"" + address + "\".");
        }
    }

    private static void connects(Setting user, String url, String name, String password) {
        Properties properties = new Properties();
        properties.setProperty("user", name);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", LOGIN_TIMEOUT_SECONDS);
        properties.setProperty("connectTimeout", LOGIN_TIMEOUT_SECONDS);
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < 15) {
                throw StartFailure.setting(
                        Setting.MOTCUA_DB_URL.name(), "must name a PostgreSQL 15 or newer, not " + major + ".");
            }
        } catch (SQLException e) {
            boolean refused = String.valueOf(e.getSQLState()).startsWith("28");
            Setting wrong = refused ? user : Setting.MOTCUA_DB_URL;
            throw StartFailure.setting(wrong.name(), "does not lead to a database: " + firstLine(e));
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
