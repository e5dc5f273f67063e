package vn.motcua.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DatabaseIdentity;

/** Which database the folder of the files belongs to: a note in the folder, by the first that asked. */
@Component
class FolderOwner {

    /** Name of the note. */
    static final String NOTE = "owner";

    private final Path folder;
    private final DatabaseIdentity database;

    FolderOwner(DocumentSettings settings, DatabaseIdentity database) {
        this.folder = settings.folder().toAbsolutePath().normalize();
        this.database = database;
    }

    /** Whether it is the database of this application. */
    boolean isThisDatabase() {
        String own = database.now();
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(NOTE), own, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException e) {
            return own.equals(noted()) || finish(own);
        } catch (IOException e) {
            throw new UncheckedIOException("Whose files these are cannot be noted", e);
        }
    }

    /**
     * A note that its writer did not live to fill is written by whoever finds it; that is ours only at the next look, as
     * another database may be writing the same now.
     */
    private boolean finish(String own) {
        Path note = folder.resolve(NOTE);
        try {
            if (Files.size(note) == 0) {
                Files.writeString(note, own);
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Whose files these are cannot be noted", e);
        }
    }

    private String noted() {
        try {
            return Files.readString(folder.resolve(NOTE));
        } catch (IOException e) {
            throw new UncheckedIOException("Whose files these are cannot be read", e);
        }
    }
}
