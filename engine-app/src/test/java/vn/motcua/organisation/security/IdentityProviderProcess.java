package vn.motcua.organisation.security;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.identityprovider.IdentityProvider;

/** The identity provider, started on this JVM's class path and ended with it. */
final class IdentityProviderProcess {

    private IdentityProviderProcess() {}

    /** Starts it and waits until it listens; gives its address. */
    static String start() {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx192m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath(),
                            IdentityProvider.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return "http://127.0.0.1:" + port(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String port(Process process) throws IOException {
        StringBuilder output = new StringBuilder();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(IdentityProvider.READY)) {
                return line.substring(IdentityProvider.READY.length());
            }
            output.append(line).append('\n');
        }
        throw new IllegalStateException("the identity provider did not start:\n" + output);
    }

    /** Surefire's own property names the class path when it starts this JVM from a jar of one manifest. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
    }
}
