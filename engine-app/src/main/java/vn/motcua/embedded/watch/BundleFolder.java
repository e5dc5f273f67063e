package vn.motcua.embedded.watch;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A procedure's files, out of its folder and that of its tables. */
final class BundleFolder {

    private static final int DEPTH = 2;
    private static final Pattern OF_A_BUNDLE =
            Pattern.compile("procedure\\.yaml|[^/]+\\.(bpmn|dmn)|forms/[^/]+\\.form");

    /** What editors leave while they save: hidden files, copies, files that hold another's place. */
    private static final Pattern LEFTOVER =
            Pattern.compile("(.*/)?(\\.[^/]*|[^/]*~|#[^/]*#|\\d+|[^/]*\\.(sw.|tmp|bak))");

    private final List<Path> folders;

    /**
     * A moment of the folders.
     *
     * @param files texts by path
     * @param unreadable paths of files that are not UTF-8
     * @param others paths of files that belong to no bundle
     */
    record Content(Map<String, String> files, List<String> unreadable, List<String> others) {}

    BundleFolder(Path procedure, Path tables) {
        folders = procedure.equals(tables) ? List.of(procedure) : List.of(procedure, tables);
    }

    /** The folders that exist now and hold files, or will. */
    List<Path> watched() {
        List<Path> watched = new ArrayList<>();
        for (Path folder : folders) {
            // one that does not exist yet is noticed by the folder around it
            watched.add(Files.isDirectory(folder) ? folder : folder.getParent());
            watched.add(folder.resolve("forms"));
        }
        return watched.stream().filter(Files::isDirectory).distinct().toList();
    }

    Content read() throws IOException {
        Content content = new Content(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                read(folder, content);
            }
        }
        return content;
    }

    private static void read(Path folder, Content into) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            found = files.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : found) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (OF_A_BUNDLE.matcher(path).matches() && !LEFTOVER.matcher(path).matches()) {
                read(file, path, into);
            } else if (!LEFTOVER.matcher(path).matches()) {
                into.others().add(path);
            }
        }
    }

    private static void read(Path file, String path, Content into) throws IOException {
        try {
            into.files().put(path, Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            into.unreadable().add(path);
        } catch (NoSuchFileException e) {
            // saved by renaming: its next name is the next change
        }
    }
}
