package vn.motcua.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** Folders on the class path, which a test alone sees as folders and the whole build as jars. */
final class ClassPath {

    private ClassPath() {}

    /** The place of a resource; a jar stays open as long as the tests run. */
    static Path path(URL resource) {
        try {
            URI uri = resource.toURI();
            if (uri.getScheme().equals("jar")) {
                open(uri);
            }
            return Path.of(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void open(URI jar) {
        try {
            FileSystems.newFileSystem(jar, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            // another test has opened it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
