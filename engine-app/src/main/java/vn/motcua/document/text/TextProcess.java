package vn.motcua.document.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The process that reads files, one after the other: kind and bytes come in, their text goes out. It is given no path, no
 * secret and little memory; it ends when its input does, and when a file is too much for it.
 */
public final class TextProcess {

    static final int PDF = 'P';
    static final int OFFICE = 'O';

    static final int READ = 'R';
    static final int BROKEN = 'B';

    private TextProcess() {}

    /** Works until its input ends. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        // whatever a library prints must not come among the answers
        System.setOut(System.err);
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(answers);
        for (int kind = in.read(); kind >= 0; kind = in.read()) {
            byte[] file = in.readNBytes(in.readInt());
            TextLimit text = new TextLimit();
            int state = read(kind, file, text);
            byte[] answer = text.text().getBytes(StandardCharsets.UTF_8);
            out.writeByte(state);
            out.writeInt(answer.length);
            out.write(answer);
            out.flush();
        }
    }

    /** Fills the text; whatever goes wrong within the file is the file's fault. */
    static int read(int kind, byte[] file, TextLimit text) {
        try {
            if (kind == PDF) {
                PdfText.write(file, text);
            } else {
                OfficeText.write(file, text);
            }
            return READ;
        } catch (TextLimit.Full enough) {
            return READ;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return BROKEN;
        }
    }
}
