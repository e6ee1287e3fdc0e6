//! Drafts: the kinds of what only its writer has until it is shared.

/// Declares the kind of the drafts of another kind: the same fields, and
/// private. Sharing makes a new record from named fields; no record ever
/// changes its home. `formerly` is the name that such drafts had once.
macro_rules! draft_of {
    ($(#[$doc:meta])* $draft:ident of $kind:ident, $name:literal $(, formerly $formerly:literal)?) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $draft(pub $kind);

        impl crate::coaching::record::view::View for $draft {
            const KIND: crate::coaching::record::kind::Kind = crate::coaching::record::kind::Kind::$draft;

            fn of(id: &crate::replica::Id, record: &crate::replica::Record) -> Self {
                Self(<$kind as crate::coaching::record::view::View>::of(id, record))
            }
        }

        impl crate::coaching::record::declaration::Declared for $draft {
            const DECLARATION: crate::coaching::record::declaration::Declaration =
                crate::coaching::record::declaration::Declaration {
                    name: $name,
                    formerly: {
                        const FORMERLY: &[&str] = &[$($formerly)?];
                        FORMERLY.first().copied()
                    },
                    home: crate::coaching::record::declaration::Home::Private,
                    ..<$kind as crate::coaching::record::declaration::Declared>::DECLARATION
                };

            fn label() -> String {
                <$kind as crate::coaching::record::declaration::Declared>::label()
            }

            fn field_label(name: &str) -> Option<String> {
                <$kind as crate::coaching::record::declaration::Declared>::field_label(name)
            }
        }
    };
}

pub(in crate::coaching) use draft_of;
