package dev.shiftlog.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A compiled class of ours, and what it refers to. */
record CompiledClass(String name, ClassModel model) {
    private static final Pattern DESCRIBED = Pattern.compile("L([\\w/$]+)[;<]");

    static List<CompiledClass> of(Module module) {
        List<CompiledClass> classes = new ArrayList<>();
        for (var file : Module.files(module.classes(), ".class")) {
            try {
                ClassModel model = ClassFile.of().parse(file);
                classes.add(new CompiledClass(model.thisClass().asInternalName(), model));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return List.copyOf(classes);
    }

    String packageName() {
        return packageOf(name);
    }

    /** The file that a reader opens: the class without its nested names. */
    String simpleName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    static String packageOf(String internalName) {
        int slash = internalName.lastIndexOf('/');
        return slash < 0 ? "" : internalName.substring(0, slash).replace('/', '.');
    }

    /** Internal names of all classes that this one names, in code, signatures and annotations. */
    Set<String> references() {
        Set<String> references = new TreeSet<>();
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof ClassEntry type) {
                references.add(type.asInternalName().replaceAll("^\\[+L?|;$", ""));
            } else if (entry instanceof Utf8Entry text && text.stringValue().indexOf('L') >= 0) {
                Matcher described = DESCRIBED.matcher(text.stringValue());
                while (described.find()) {
                    references.add(described.group(1));
                }
            }
        }
        references.remove(name);
        return references;
    }

    /** Members that this class calls or reads, as in {@code java/lang/System.currentTimeMillis}. */
    Set<String> members() {
        Set<String> members = new TreeSet<>();
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof MemberRefEntry member) {
                members.add(member.owner().asInternalName() + "." + member.name().stringValue());
            }
        }
        return members;
    }

    /** Simple names of the cases of this sealed type; none where it is not sealed. */
    List<String> cases() {
        List<String> cases = new ArrayList<>();
        model.findAttribute(Attributes.permittedSubclasses())
                .ifPresent(sealed -> sealed.permittedSubclasses()
                        .forEach(type -> cases.add(type.asInternalName().replaceAll(".*[/$]", ""))));
        return cases;
    }

    /** The constants of this enum; none where it is no enum. */
    List<String> constants() {
        return model.fields()
                .stream()
                .filter(field -> field.flags().has(AccessFlag.ENUM))
                .map(field -> field.fieldName().stringValue())
                .toList();
    }
}
