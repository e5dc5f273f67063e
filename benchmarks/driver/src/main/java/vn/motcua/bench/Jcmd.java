package vn.motcua.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a JVM tells of itself to the {@code jcmd} beside its {@code java}. */
final class Jcmd {

    private Jcmd() {}

    /** Where the JVM's memory went, when it runs with {@code -XX:NativeMemoryTracking=summary}; otherwise its heap alone. */
    static String nativeMemory(long pid) throws IOException {
        String all = ask(pid, "VM.native_memory", "summary", "scale=MB");
        String told = all.contains("not enabled") ? ask(pid, "GC.heap_info") : all;
        return told.isEmpty() ? "" : "\n```\n" + told.strip() + "\n```\n";
    }

    /** Empty where the Java at hand has no such tool. */
    private static String ask(long pid, String... words) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!jcmd.toFile().canExecute()) {
            return "";
        }
        String[] line = new String[words.length + 2];
        line[0] = jcmd.toString();
        line[1] = Long.toString(pid);
        System.arraycopy(words, 0, line, 2, words.length);
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
