package dev.shiftlog.house;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds switches with a default over our own sealed types or enums. The compiler would name every
 * place to change when a case is added; a default hides them.
 */
final class DefaultCases extends TreeScanner<Void, Void> {
    private final SourceFile file;
    private final Alternatives alternatives;
    private final List<String> faults = new ArrayList<>();

    private DefaultCases(SourceFile file, Alternatives alternatives) {
        this.file = file;
        this.alternatives = alternatives;
    }

    static List<String> in(SourceFile file, Alternatives alternatives) {
        DefaultCases scanner = new DefaultCases(file, alternatives);
        scanner.scan(file.unit(), null);
        return scanner.faults;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void none) {
        check(tree, tree.getCases());
        return super.visitSwitch(tree, none);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void none) {
        check(tree, tree.getCases());
        return super.visitSwitchExpression(tree, none);
    }

    private void check(Tree tree, List<? extends CaseTree> cases) {
        boolean hasDefault = false;
        boolean overSealed = false;
        Set<String> constants = new HashSet<>();
        for (CaseTree one : cases) {
            for (CaseLabelTree label : one.getLabels()) {
                hasDefault |= label instanceof DefaultCaseLabelTree;
                overSealed |= alternatives.isCase(patternType(label));
                if (label instanceof ConstantCaseLabelTree constant
                        && constant.getConstantExpression() instanceof IdentifierTree name) {
                    constants.add(name.getName().toString());
                }
            }
        }
        if (hasDefault && (overSealed || alternatives.areConstants(constants))) {
            faults.add(file.at(tree) + ": name the remaining cases instead of default");
        }
    }

    private static String patternType(CaseLabelTree label) {
        if (label instanceof PatternCaseLabelTree pattern) {
            Tree type = pattern.getPattern() instanceof DeconstructionPatternTree parts
                    ? parts.getDeconstructor()
                    : pattern.getPattern() instanceof BindingPatternTree binding
                            ? binding.getVariable().getType()
                            : pattern;
            return type.toString().replaceAll(".*\\.", "");
        }
        return "";
    }
}
