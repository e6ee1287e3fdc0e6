//! `#[derive(Kind)]` and `#[derive(Part)]`: fields, readers, the declaration.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{Attribute, Data, DeriveInput, Error, Field, Fields, Ident, Result, Type};

use crate::attributes::{FieldAttribute, KindAttribute};

/// A declared field.
struct Declared {
    constant: Ident,
    name: String,
    docs: Vec<Attribute>,
    attribute: FieldAttribute,
    shape: TokenStream,
    /// Its type; none for a field that the struct does not read.
    ty: Option<Type>,
}

/// What the fields of a struct are to a record.
#[derive(Default)]
struct Read {
    declared: Vec<Declared>,
    parts: Vec<Type>,
    /// The initialisers of the struct.
    fields: Vec<TokenStream>,
    /// What is wrong with single fields. The others are declared all the same,
    /// so that one mistake is told once and not wherever the struct is used.
    errors: Vec<TokenStream>,
}

/// A kind of record.
pub fn kind(input: &DeriveInput) -> Result<TokenStream> {
    let mut attribute: KindAttribute = attribute(input, "kind")?;
    let declares = std::mem::take(&mut attribute.declares);
    let ident = &input.ident;
    let KindAttribute {
        name, home, is_found, is_folded, comes_along, stays, formerly, variant, refine, ..
    } = &attribute;
    let variant = variant.as_ref().unwrap_or(ident);
    let record = quote!(crate::coaching::record);
    let kind = quote!(#record::kind::Kind::#variant);

    // A struct that reads by hand declares what stands in files, not what it holds.
    let mut read = if attribute.is_by_hand { Read::default() } else { fields(input)? };
    for extra in declares {
        let shape = extra.attribute.shape.clone();
        let shape = shape.ok_or_else(|| Error::new_spanned(&extra.constant, "say its shape"))?;
        let text = extra.constant.to_string().to_lowercase();
        read.declared.push(Declared {
            name: extra.attribute.name.as_ref().map_or(text, |name| name.value()),
            docs: Vec::new(),
            constant: extra.constant,
            attribute: extra.attribute,
            shape,
            ty: None,
        });
    }
    let home = format_ident!("{}", if home == "private" { "Private" } else { "Shared" });
    let formerly = formerly.as_ref().map_or(quote!(None), |name| quote!(Some(#name)));
    let mut parents = read.declared.iter().filter(|field| field.attribute.is_parent);
    let parent = match (parents.next(), parents.next()) {
        (None, _) => quote!(None),
        (Some(parent), None) => {
            let name = &parent.name;
            quote!(Some(#name))
        }
        (Some(_), Some(other)) => return Err(Error::new_spanned(&other.constant, "a record has one parent")),
    };
    let constants = constants(&read.declared, &kind);
    let labels = labels(&read);
    let own = read.declared.iter().map(|field| &field.constant);
    let (parts, errors) = (&read.parts, &read.errors);
    let label =
        attribute.label.clone().unwrap_or_else(|| format_ident!("kind_{}", name.value(), span = name.span()));
    // What nobody is told of is not counted.
    let counted = (!is_folded).then(|| {
        let counted = format_ident!("{}_count", label);
        quote! {
            fn counted(count: i64) -> String {
                crate::i18n::t::#counted(count)
            }
        }
    });
    let reader = (!attribute.is_by_hand).then(|| {
        let fields = &read.fields;
        let refine = refine.as_ref().map(|path| quote!(#path(&mut read);));
        let binding = if refine.is_some() { quote!(let mut read) } else { quote!(let read) };
        quote! {
            impl #record::view::View for #ident {
                const KIND: #record::kind::Kind = #kind;

                fn of(id: &crate::replica::Id, record: &crate::replica::Record) -> Self {
                    let _ = id;
                    #binding = Self { #(#fields),* };
                    #refine
                    read
                }
            }
        }
    });
    Ok(quote! {
        #(#errors)*

        #[allow(missing_docs, reason = "a field of the declaration without a struct field")]
        impl #ident { #constants }

        #reader

        impl #record::declaration::Declared for #ident {
            const DECLARATION: #record::declaration::Declaration = #record::declaration::Declaration {
                name: #name,
                formerly: #formerly,
                home: #record::declaration::Home::#home,
                parent: #parent,
                is_found: #is_found,
                is_folded: #is_folded,
                comes_along: #comes_along,
                stays_when_restored: #stays,
                fields: &[&[#(Self::#own),*], #(<#parts as #record::declaration::Part>::FIELDS),*],
            };

            fn label() -> String {
                crate::i18n::t::#label()
            }

            #counted

            #labels
        }
    })
}

/// Fields that stand together within a record.
pub fn part(input: &DeriveInput) -> Result<TokenStream> {
    let variant: Ident = attribute(input, "part")?;
    let ident = &input.ident;
    let record = quote!(crate::coaching::record);
    let read = fields(input)?;
    let constants = constants(&read.declared, &quote!(#record::kind::Kind::#variant));
    let labels = labels(&read);
    let own = read.declared.iter().map(|field| &field.constant);
    let (fields, errors) = (&read.fields, &read.errors);
    Ok(quote! {
        #(#errors)*

        impl #ident { #constants }

        impl #record::declaration::Part for #ident {
            const FIELDS: &'static [#record::declaration::Field] = &[#(Self::#own),*];

            fn of(record: &crate::replica::Record) -> Self {
                Self { #(#fields),* }
            }

            #labels
        }
    })
}

fn attribute<T: syn::parse::Parse>(input: &DeriveInput, name: &str) -> Result<T> {
    let found = input.attrs.iter().find(|attribute| attribute.path().is_ident(name));
    found
        .ok_or_else(|| Error::new_spanned(&input.ident, format!("`#[{name}(...)]` is missing")))?
        .parse_args()
}

fn fields(input: &DeriveInput) -> Result<Read> {
    let Data::Struct(data) = &input.data else {
        return Err(Error::new_spanned(&input.ident, "a kind of record is declared by a struct"));
    };
    let Fields::Named(fields) = &data.fields else {
        return Err(Error::new_spanned(&input.ident, "its fields have names"));
    };
    let mut read = Read::default();
    for field in &fields.named {
        one(field, &mut read)?;
    }
    Ok(read)
}

fn one(field: &Field, read: &mut Read) -> Result<()> {
    let Some(ident) = &field.ident else {
        return Ok(());
    };
    let ty = &field.ty;
    let attribute = FieldAttribute::of(&field.attrs).unwrap_or_else(|error| {
        read.errors.push(error.to_compile_error());
        FieldAttribute {
            shape: Some(quote!(crate::coaching::record::declaration::Shape::Code)),
            ..FieldAttribute::default()
        }
    });
    let value = quote!(crate::coaching::record::value::FieldValue);
    if let Some(path) = &attribute.computed {
        read.fields.push(quote!(#ident: #path(record)));
        return Ok(());
    }
    if attribute.is_part {
        read.fields.push(quote!(#ident: <#ty as crate::coaching::record::declaration::Part>::of(record)));
        read.parts.push(ty.clone());
        return Ok(());
    }
    if ident == "id" {
        read.fields.push(quote!(#ident: id.clone()));
        return Ok(());
    }
    let name = attribute.name.as_ref().map_or_else(|| ident.to_string(), |name| name.value());
    let shape = match &attribute.shape {
        Some(shape) => shape.clone(),
        None if attribute.with.is_some() || is_bare(ty) => {
            return Err(Error::new_spanned(
                ident,
                "the type does not tell its shape: add one to `#[field(...)]`",
            ));
        }
        None => quote!(<#ty as #value>::SHAPE),
    };
    let reader = match &attribute.with {
        Some(path) => quote!(#path(crate::coaching::record::policy::held_value(record, #name))),
        None => quote!(crate::coaching::record::view::read_field(record, #name)),
    };
    read.fields.push(quote!(#ident: #reader));
    read.declared.push(Declared {
        constant: attribute
            .constant
            .clone()
            .unwrap_or_else(|| format_ident!("{}", ident.to_string().to_uppercase(), span = ident.span())),
        name,
        docs: field.attrs.iter().filter(|attribute| attribute.path().is_ident("doc")).cloned().collect(),
        attribute,
        shape,
        ty: Some(ty.clone()),
    });
    Ok(())
}

/// Types that many shapes share.
fn is_bare(ty: &Type) -> bool {
    matches!(
        ty.to_token_stream().to_string().as_str(),
        "String" | "Option < Id >" | "Option < String >" | "bool"
    )
}

fn constants(declared: &[Declared], kind: &TokenStream) -> TokenStream {
    let all = declared.iter().map(|Declared { constant, name, docs, attribute, shape, ty }| {
        let declaration = quote!(crate::coaching::record::declaration);
        let policy = match &attribute.policy {
            // The stages are the names of the choice, in its order.
            Some(policy) if policy == "furthest" => quote!(Furthest(&<#ty>::NAMES)),
            Some(policy) if policy == "earliest" => quote!(Earliest),
            Some(_) => quote!(Newest),
            None => quote!(Ask),
        };
        let group = attribute.group.as_ref().map_or(quote!(None), |group| quote!(Some(#group)));
        let limit =
            attribute.limit.as_ref().map_or(quote!(#declaration::limit_of(#shape)), |limit| quote!(#limit));
        let role = match &attribute.role {
            Some(role) if role == "owner" => quote!(Some(#declaration::Role::Owner)),
            Some(_) => quote!(Some(#declaration::Role::Author)),
            None => quote!(None),
        };
        let is_folded = attribute.is_folded;
        let is_chosen = attribute.with.as_ref().is_some_and(|path| path.is_ident("chosen"));
        let starts_as = if is_chosen { quote!(<#ty>::STARTS_AS) } else { quote!(None) };
        quote! {
            #(#docs)*
            pub const #constant: #declaration::Field = #declaration::Field::new(
                #kind,
                &#declaration::FieldDeclaration {
                    name: #name,
                    shape: #shape,
                    limit: #limit,
                    policy: #declaration::Policy::#policy,
                    group: #group,
                    role: #role,
                    is_folded: #is_folded,
                    starts_as: #starts_as,
                },
            );
        }
    });
    quote!(#(#all)*)
}

/// The messages that name the fields. A field that a preview never speaks of
/// needs none.
fn labels(read: &Read) -> TokenStream {
    let told = || read.declared.iter().filter(|field| !field.attribute.is_folded);
    let names = told().map(|field| &field.name);
    let messages = told().map(|Declared { constant, name, attribute, .. }| {
        // Where the message is missing, the compiler points to the field.
        attribute.label.clone().unwrap_or_else(|| format_ident!("field_{}", name, span = constant.span()))
    });
    let parts = &read.parts;
    quote! {
        fn field_label(name: &str) -> Option<String> {
            match name {
                #(#names => Some(crate::i18n::t::#messages()),)*
                _ => None #(.or_else(|| <#parts as crate::coaching::record::declaration::Part>::field_label(name)))*,
            }
        }
    }
}
