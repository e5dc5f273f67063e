package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The archived log: pieces of 16 MB, named by timeline and place. */
record WalFolder(Path folder) {

    private static final long PIECE = 16L * 1024 * 1024;
    private static final long PIECES = (1L << 32) / PIECE;

    /** Where the newest whole piece ends; nothing before the first. */
    OptionalLong end() throws IOException {
        try (Stream<Path> pieces = Files.list(folder)) {
            return pieces.map(piece -> piece.getFileName().toString())
                    .filter(name -> name.matches("[0-9A-F]{24}"))
                    .mapToLong(WalFolder::endOf)
                    .max();
        }
    }

    static long endOf(String piece) {
        long file = Long.parseLong(piece.substring(8, 16), 16);
        long part = Long.parseLong(piece.substring(16, 24), 16);
        return (file * PIECES + part + 1) * PIECE;
    }
}
