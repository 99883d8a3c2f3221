import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Hands PDFs to the veraPDF engine: VeraCheck FLAVOUR FILE [FLAVOUR FILE ...].
 *
 * Prints for each pair a line "checked TAB number of assertions", then for each broken rule a line
 * "rule TAB count TAB message TAB first place". Ends with 0 when every file conforms, 1 when one
 * does not, 2 when a flavour is unknown; an unreadable file is an exception.
 */
public final class VeraCheck {
    private static final int KEEP_ALL = -1;

    private record Broken(String rule, String message, String place, int count) {
        Broken oneMore() {
            return new Broken(rule, message, place, count + 1);
        }
    }

    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean compliant = true;
        for (int at = 0; at < arguments.length; at += 2) {
            ValidationResult result = validate(new File(arguments[at + 1]), flavour(arguments[at]));
            System.out.println("checked\t" + result.getTotalAssertions());
            for (Broken broken : brokenRules(result).values()) {
                System.out.println(String.join("\t", broken.rule(),
                        Integer.toString(broken.count()), oneLine(broken.message()),
                        oneLine(broken.place())));
            }
            compliant &= result.isCompliant();
        }
        System.exit(compliant ? 0 : 1);
    }

    private static PDFAFlavour flavour(String name) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
        if (flavour == null || flavour == PDFAFlavour.NO_FLAVOUR) {
            System.err.println("no such flavour: " + name);
            System.exit(2);
        }
        return flavour;
    }

    private static ValidationResult validate(File file, PDFAFlavour flavour) throws Exception {
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        try (PDFAParser parser = foundry.createParser(file, flavour);
                PDFAValidator validator =
                        foundry.createValidator(flavour, KEEP_ALL, false, true, false)) {
            return validator.validate(parser);
        }
    }

    private static Map<String, Broken> brokenRules(ValidationResult result) {
        Map<String, Broken> rules = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-"
                        + assertion.getRuleId().getTestNumber();
                rules.merge(rule, new Broken(rule, assertion.getMessage(),
                        assertion.getLocation().getContext(), 1), (old, same) -> old.oneMore());
            }
        }
        return rules;
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ");
    }
}
