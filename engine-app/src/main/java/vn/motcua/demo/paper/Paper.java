package vn.motcua.demo.paper;

import java.util.List;

/**
 * One page.
 *
 * @param lines its body, one fact a line
 * @param place where and when it was signed
 */
public record Paper(
        String title, String subtitle, List<String> lines, String place, String signerTitle, String signer) {}
