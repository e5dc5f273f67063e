package vn.motcua.document.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Has files read by a {@link TextProcess} and ends it when one takes too long. The process is started with the first file
 * and stays until {@link #close}; one that has died is replaced with the next file. Not for several threads at once.
 */
public class TextReader implements AutoCloseable {

    /** How reading a file ended. */
    public enum Outcome {
        READ,
        /** It is none of its kind, or has a password. */
        BROKEN,
        /** It took more time than a file may. */
        TOO_SLOW,
        /** The process died of it: most probably for want of memory. */
        TOO_MUCH
    }

    /**
     * What came of a file.
     *
     * @param text as much of it as is kept, white space as single spaces; empty when nothing was read
     */
    public record Result(Outcome outcome, String text) {}

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final int MOST_BYTES = TextLimit.MOST * 4;

    private final Duration most;
    private final int megabytes;
    private Process process;

    /**
     * @param most that one file may take
     * @param megabytes of memory that the process may use for its objects
     */
    public TextReader(Duration most, int megabytes) {
        this.most = most;
        this.megabytes = megabytes;
    }

    /**
     * Reads a file.
     *
     * @param mediaType of a PDF, or of a file of an office
     * @throws IOException when no process can be started: no fault of the file
     * @throws IllegalStateException when its answer is none that a process gives
     */
    public Result read(String mediaType, byte[] file) throws IOException {
        if (process == null || !process.isAlive()) {
            process = start();
        }
        int kind = mediaType.equals("application/pdf") ? TextProcess.PDF : TextProcess.OFFICE;
        CompletableFuture<Result> answer = CompletableFuture.supplyAsync(() -> ask(kind, file));
        try {
            Result result = answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
            if (result.outcome() == Outcome.TOO_MUCH) {
                // one that is dying may look alive for a moment: the next file gets another
                close();
            }
            return result;
        } catch (TimeoutException e) {
            close();
            return new Result(Outcome.TOO_SLOW, "");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A file could not be read", e.getCause());
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Result ask(int kind, byte[] file) {
        Process asked = process;
        try {
            DataOutputStream out = new DataOutputStream(asked.getOutputStream());
            out.writeByte(kind);
            out.writeInt(file.length);
            out.write(file);
            out.flush();
            DataInputStream in = new DataInputStream(asked.getInputStream());
            boolean read = in.readByte() == TextProcess.READ;
            int length = in.readInt();
            if (length < 0 || length > MOST_BYTES) {
                throw new IOException("no answer of ours");
            }
            String text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            return read ? new Result(Outcome.READ, text) : new Result(Outcome.BROKEN, "");
        } catch (IOException e) {
            return new Result(Outcome.TOO_MUCH, "");
        }
    }

    private Process start() throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                classPath()));
        if (ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") == null) {
            line.add(TextProcess.class.getName());
        } else {
            // out of the one jar, whose classes only its own launcher finds
            line.add(line.indexOf("-cp"), "-Dloader.main=" + TextProcess.class.getName());
            line.add(LAUNCHER);
        }
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(new File(System.getProperty("java.io.tmpdir")))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // neither passwords nor options of this application
        builder.environment().clear();
        return builder.start();
    }

    /** From any folder: the process works elsewhere. */
    private static String classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Ends the process, whatever it is at. */
    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }
}
