package vn.motcua.embedded.watch;

/** The language of whoever sits at the terminal. */
enum Words {
    VI,
    EN;

    String of(String vi, String en) {
        return this == VI ? vi : en;
    }
}
