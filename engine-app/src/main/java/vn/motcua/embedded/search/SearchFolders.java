package vn.motcua.embedded.search;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one Elasticsearch node of our own lives.
 *
 * @param programs the unpacked node
 * @param data its index and log; may be deleted whenever the node is down
 * @param log what the node says outside its own log
 */
public record SearchFolders(Path programs, Path data, Path log) {

    private static final String MAIN = "vn.motcua.embeddedsearch.launcher.SearchNode";

    /** The node's JVM: small, and it ends when this one does. */
    List<String> command(int port, List<String> jvm) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms128m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dlog4j2.disable.jmx=true",
                "-Dlog4j2.formatMsgNoLookups=true",
                "-Dlog4j.shutdownHookEnabled=false",
                "-Dio.netty.noUnsafe=true",
                "-Dmotcua.parent=" + ProcessHandle.current().pid(),
                ClassArchive.of(this).option()));
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(jvm);
        command.addAll(List.of(
                "-cp",
                programs.resolve("launcher") + File.separator + "*" + File.pathSeparator + programs.resolve("lib")
                        + File.separator + "*",
                MAIN,
                programs.toString(),
                data.toString(),
                Integer.toString(port)));
        return command;
    }
}
