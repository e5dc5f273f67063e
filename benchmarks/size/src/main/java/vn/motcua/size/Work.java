package vn.motcua.size;

/** One kind of run, chosen by {@code -Dsize.work=<name>} on the product's command line. */
interface Work {

    String name();

    void run() throws Exception;
}
