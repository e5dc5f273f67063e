package vn.motcua.embedded;

import java.util.List;

/** A bean that has something to tell the person at the terminal once MotCua is ready, such as the demo's accounts. */
public interface StartNotice {

    /** Lines of plain text, printed under the address. */
    List<String> lines();
}
