package vn.motcua.size;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * All recorded courses, kept in a file.
 *
 * @param until when the recording ended, ISO instant
 * @param columns of each table, in the order of the rows' values
 * @param versions ids of the procedures' versions: rows name them by number
 */
record CourseBook(
        String from,
        String until,
        Map<String, List<String>> columns,
        Map<String, Long> versions,
        List<Course> courses) {

    static final String FILE = "courses.json.gz";

    private static final JsonMapper JSON = JsonMapper.shared();

    static CourseBook read(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return JSON.readValue(in, CourseBook.class);
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            JSON.writeValue(out, this);
        }
    }
}
